using Concord.Harness.Contract;

namespace Concord.ViolenceReduction.Tests.Contract;

public sealed class access_copies(OwnHost service) : AccessCopies(service), IClassFixture<OwnHost>;
