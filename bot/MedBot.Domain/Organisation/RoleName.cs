namespace MedBot.Domain.Organisation;

/// <summary>The Danish words for the roles of a committee.</summary>
public static class RoleName
{
    public static string Of(Role role) => role switch
    {
        Role.Chair => "forperson",
        Role.ViceChair => "næstforperson",
        Role.Management => "ledelsesrepræsentant",
        Role.Employees => "medarbejderrepræsentant",
        Role.Safety => "arbejdsmiljørepræsentant",
        Role.ShopSteward => "tillidsrepræsentant",
        Role.Secretary => "sekretær",
        Role.Substitute => "suppleant",
        _ => "gæst",
    };
}
