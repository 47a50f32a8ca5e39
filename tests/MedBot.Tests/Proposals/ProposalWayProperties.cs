using FsCheck;
using FsCheck.Fluent;
using MedBot.Domain.Proposals;
using static MedBot.Tests.Proposals.ProposalSamples;

namespace MedBot.Tests.Proposals;

public sealed class ProposalWayProperties
{
    private static readonly PersonKey[] People = [Sender, Representative, Successor, Leader, Other];

    // Written apart from ProposalWay: what may stand right before each step, null for the beginning.
    // Steps that leave the proposal where it is are passed over.
    private static readonly Dictionary<StepKind, StepKind?[]> Before = new()
    {
        [StepKind.Sent] = [null, StepKind.GivenBack],
        [StepKind.GivenToRepresentative] = [StepKind.Sent],
        [StepKind.GivenBack] = [StepKind.GivenToRepresentative],
        [StepKind.PassedOn] = [StepKind.GivenToRepresentative],
        [StepKind.PassedOnByItself] = [StepKind.Sent, StepKind.GivenToRepresentative, StepKind.GivenBack],
        [StepKind.ReachedLeaders] = [StepKind.PassedOn, StepKind.PassedOnByItself],
        [StepKind.Collected] = [StepKind.ReachedLeaders],
        [StepKind.PutInCatalogue] = [StepKind.Collected, StepKind.NotPursued],
        [StepKind.NotPursued] = [StepKind.Collected, StepKind.PutInCatalogue],
        [StepKind.MergedInto] = [StepKind.Collected, StepKind.PutInCatalogue, StepKind.NotPursued],
        [StepKind.SplitUp] = [StepKind.Collected, StepKind.PutInCatalogue, StepKind.NotPursued],
        [StepKind.Adopted] = [StepKind.PutInCatalogue],
        [StepKind.NotAdopted] = [StepKind.PutInCatalogue],
        [StepKind.CarriedOut] = [StepKind.Adopted],
    };

    [Fact]
    public void No_sequence_of_actions_loses_a_proposal_skips_a_step_or_changes_the_senders_words() =>
        Prop.ForAll(Actions.ListOf().ToArbitrary(), actions =>
        {
            var run = new Run();
            foreach ((int, int, int, int) action in actions)
            {
                run.Take(action);
            }

            run.EndRound();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(120));

    private static Gen<(int What, int Which, int Who, int Age)> Actions =>
        from what in Gen.Choose(0, 21)
        from which in Gen.Choose(0, 2)
            // The right person three times in four, else anybody.
        from who in Gen.Choose(-15, People.Length - 1)
        from age in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select (what, which, who, age);

    private sealed class Run
    {
        private readonly List<Proposal> _proposals = [Draft(Words("A")), Draft(Words("B", amounts: (2027, 100_000))), Draft(Words("C", nameMayBePassedOn: false))];
        private readonly Dictionary<Guid, ProposalWords> _words = [];
        private readonly HashSet<Guid> _sent = [];
        private int _time;

        public Run() => _proposals.ForEach(proposal => _words[proposal.Key] = proposal.Words);

        public void Take((int What, int Which, int Who, int Age) action)
        {
            Proposal proposal = _proposals[action.Which % _proposals.Count];
            ProposalStep[][] before = [.. _proposals.Select(each => each.Steps.ToArray())];
            DateTimeOffset at = At.AddMinutes(_time++);
            var version = Math.Max(0, proposal.Version - action.Age);
            PersonKey Who(PersonKey right) => action.Who < 0 ? right : People[action.Who];
            PersonKey representative = proposal.Representative ?? Representative;
            ProposalWords words = proposal.Words with { Title = $"{proposal.Words.Title}{_time}" };
            switch (action.What)
            {
                case 0: Wrote(proposal, words, proposal.SaveDraft(words, Who(Sender), version)); break;
                case 1 or 2:
                    StepResult sent = proposal.Send(words, Who(Sender), action.Age == 3 ? null : representative, Today, at, version);
                    Wrote(proposal, words, sent);
                    if (sent is StepResult.Done)
                    {
                        _sent.Add(proposal.Key);
                    }

                    break;
                case 3: Wrote(proposal, words, proposal.Change(words, Who(Sender), at, version)); break;
                case 4 when action.Age == 1: proposal.Withdraw(Who(Sender), at); break;
                case 5: proposal.GiveTo(Who(Successor), at); break;
                case 6: proposal.Comment("Bemærkning", Who(representative), at, version); break;
                case 7: proposal.GiveBack("Uklart", Who(representative), at, version); break;
                case 8 or 9: proposal.PassOn("Anbefales", Who(representative), at, version); break;
                case 10: proposal.GoOnByItself(at); break;
                case 11 or 12: proposal.ReachLeaders(at); break;
                case 13 or 14: proposal.Collect(Who(Leader), at); break;
                case 15: proposal.Treat(new() { Summary = $"Resumé {_time}", Staff = (StaffConsequence)(action.Age % 4), Responsible = action.Which == 2 ? null : Leader }, Who(Leader), at, version); break;
                case 16: proposal.PutInCatalogue(reason: null, Who(Leader), at, version); break;
                case 17: proposal.NotPursue("Nej", Who(Leader), at, version); break;
                case 18 when action.Age == 1: proposal.MergeInto(_proposals[(action.Which + 1) % _proposals.Count], reason: null, Who(Leader), at, version); break;
                case 19: proposal.Publish(Who(Leader), at); break;
                case 20: proposal.Adopt(reason: null, Who(Leader), at, version); break;
                case 21: proposal.CarryOut(Who(Leader), at); break;
                default: break;
            }

            Check(before);
        }

        public void EndRound()
        {
            foreach (Proposal proposal in _proposals)
            {
                DateTimeOffset at = At.AddMinutes(_time++);
                proposal.GoOnByItself(at);
                proposal.ReachLeaders(at);
                proposal.Collect(by: null, at);
            }

            Assert.All(_proposals.Where(proposal => _sent.Contains(proposal.Key)), proposal =>
                Assert.True(proposal.State is ProposalState.Withdrawn || proposal.Steps.Any(step => step.Kind is StepKind.Collected)));
            Assert.True(RoundAccounts.Of(_proposals).Balances);
        }

        private void Wrote(Proposal proposal, ProposalWords words, StepResult result)
        {
            if (result is StepResult.Done)
            {
                _words[proposal.Key] = words;
            }
        }

        private void Check(ProposalStep[][] before)
        {
            foreach ((Proposal proposal, ProposalStep[] earlier) in _proposals.Zip(before))
            {
                Assert.Equal(earlier, proposal.Steps.Take(earlier.Length));
                Assert.True(_words[proposal.Key].SameAs(proposal.Words));
                Assert.Equal(_sent.Contains(proposal.Key), proposal.State is not ProposalState.Draft);
                StepKind? last = null;
                foreach (ProposalStep step in proposal.Steps.Where(step => Before.ContainsKey(step.Kind)))
                {
                    // A successor is named without the proposal moving.
                    if (step.Kind is StepKind.GivenToRepresentative && last is StepKind.GivenToRepresentative or StepKind.GivenBack)
                    {
                        continue;
                    }

                    Assert.Contains(last, Before[step.Kind]);
                    last = step.Kind;
                }
            }
        }
    }
}
