using Concord.Harness;
using Concord.Reintegration.Views;

[assembly: AssemblyFixture(typeof(Concord.Reintegration.Tests.ReintegrationHost))]

namespace Concord.Reintegration.Tests;

/// <summary>The reintegration service as it runs, once for all tests of this assembly.</summary>
public sealed class ReintegrationHost() : ServiceHost<CaseDetails>("reintegration");
