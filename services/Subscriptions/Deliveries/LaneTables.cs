using Concord.Contracts;

namespace Concord.Subscriptions.Deliveries;

/// <summary>
/// What is kept about deliveries beside the facts: a lane for each channel of an endpoint, how far it came and who is at it; parcels, what has left the order of
/// its lane; attempts, what was tried. A parcel without a due time is parked.
/// </summary>
internal static class LaneTables
{
    public const string Schema = Contexts.Subscriptions;

    /// <summary>The part of a channel that a lane <c>l</c> asks for and its owner may see, in rows <c>m</c> of the feed.</summary>
    public const string Asked = """
        m.mission = any(l.missions) and (m.place is null or exists (select from unnest(l.areas) area where starts_with(m.place, area)))
        and (l.types = '{}' or m.type = any(l.types)) and (l.places = '{}' or exists (select from unnest(l.places) asked where starts_with(m.place, asked)))
        and (l.programmes = '{}' or m.programme = any(l.programmes)) and (l.classes = '{}' or m.class = any(l.classes))
        """;

    public const string Create = $"""
        create table if not exists {Schema}.lanes (
            endpoint uuid, channel varchar, mission varchar not null, ordered boolean not null,
            missions varchar[] not null, areas varchar[] not null, types varchar[] not null, places varchar[] not null, programmes varchar[] not null, classes varchar[] not null,
            position bigint not null, running boolean not null, asks boolean not null, ticket uuid, held timestamptz not null default '-infinity', due timestamptz not null default '-infinity',
            tries integer not null default 0, failing timestamptz, failed timestamptz, succeeded timestamptz, fault varchar, primary key (endpoint, channel));
        create table if not exists {Schema}.parcels (
            endpoint uuid, channel varchar, event uuid, position bigint, tries integer not null default 0, due timestamptz, primary key (endpoint, channel, event));
        create index if not exists parcels_due on {Schema}.parcels (endpoint, channel, due);
        create table if not exists {Schema}.attempts (
            number bigint generated always as identity primary key, endpoint uuid not null, channel varchar not null, event uuid not null, position bigint, attempt integer not null,
            at timestamptz not null, status integer, milliseconds integer not null, said varchar, next timestamptz);
        create index if not exists attempts_endpoint on {Schema}.attempts (endpoint, number);
        create index if not exists attempts_at on {Schema}.attempts using brin (at);

        """;
}
