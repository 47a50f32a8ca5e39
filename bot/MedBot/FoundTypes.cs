using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MedBot;

/// <summary>The program's own classes by what they implement. They are looked up in its file: to ask for all types would load every one of them, and every library that one of them uses, at every start.</summary>
internal static class FoundTypes
{
    /// <param name="contracts">Interfaces of this program.</param>
    /// <returns>Each class under each of the contracts that it implements, in one order on every machine.</returns>
    public static IReadOnlyList<(Type Contract, Type Type)> Implementing(params Type[] contracts)
    {
        var program = Assembly.GetExecutingAssembly();
        using PEReader file = new(File.OpenRead(program.Location));
        var metadata = file.GetMetadataReader();
        var sought = contracts.ToDictionary(contract => MetadataTokens.EntityHandle(contract.MetadataToken));
        return [.. metadata.TypeDefinitions
            .Where(type => !metadata.GetTypeDefinition(type).Attributes.HasFlag(TypeAttributes.Abstract))
            .SelectMany(type => Implemented(type).Where(sought.ContainsKey).Distinct().Select(contract => (sought[contract], program.ManifestModule.ResolveType(MetadataTokens.GetToken(type)))))
            .OrderBy(found => found.Item2.FullName, StringComparer.Ordinal)];

        // A class has also what its base class implements.
        IEnumerable<EntityHandle> Implemented(TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            var own = type.GetInterfaceImplementations().Select(one => metadata.GetInterfaceImplementation(one).Interface);
            return type.BaseType is { IsNil: false, Kind: HandleKind.TypeDefinition } ? own.Concat(Implemented((TypeDefinitionHandle)type.BaseType)) : own;
        }
    }
}
