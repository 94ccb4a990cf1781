using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Concord.Identity;

/// <summary>Configuration is the register: what it names is written, and whoever it no longer names can get no token.</summary>
internal sealed class ClientRegister(ClientStore store, IOpenIddictApplicationManager entries)
{
    public const string Property = "concord";

    public async Task Replace(IReadOnlyCollection<Client> clients, CancellationToken cancellation)
    {
        // Replicas that start together take turns, and readers never see the register half written.
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await store.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('identity.clients'))", cancellation);

        foreach (var client in clients)
            await Write(client, cancellation);
        await RemoveAllBut([.. clients.Select(client => client.Id)], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task Write(Client client, CancellationToken cancellation)
    {
        var entry = Describe(client);
        if (await entries.FindByClientIdAsync(client.Id, cancellation) is { } existing)
            await entries.UpdateAsync(existing, entry, cancellation);
        else
            await entries.CreateAsync(entry, cancellation);
    }

    private async Task RemoveAllBut(HashSet<string> named, CancellationToken cancellation)
    {
        var stored = await entries.ListAsync(cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var entry in stored)
        {
            if (!named.Contains(await entries.GetClientIdAsync(entry, cancellation) ?? ""))
                await entries.DeleteAsync(entry, cancellation);
        }
    }

    private static OpenIddictApplicationDescriptor Describe(Client client) => new()
    {
        ClientId = client.Id,
        ClientType = ClientTypes.Confidential,
        ClientSecret = client.Secret,
        JsonWebKeySet = client.Keys is [] ? null : JsonWebKeySet.Create(JsonSerializer.Serialize(new { keys = client.Keys })),
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        Properties = { [Property] = client.ToJson() },
    };
}
