// The same command on Emmett behind Fastify, with its inline projection: as its documentation shows it, one worker for each core.
import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore, pongoSingleStreamProjection } from '@event-driven-io/emmett-postgresql';
import Fastify from 'fastify';

const details = pongoSingleStreamProjection({
  collectionName: 'case_details',
  canHandle: ['CaseOpened', 'VisitRecorded'],
  initialState: () => ({ visits: 0 }),
  evolve: (document, { type, data }) =>
    type === 'CaseOpened' ? { ...document, ...data } : { ...document, visits: document.visits + 1 },
});
const store = getPostgreSQLEventStore(process.env.POSTGRES, { projections: [{ type: 'inline', projection: details }] });

const evolve = (state, { type, data }) => (type === 'CaseOpened' ? { ...data, visits: 0 } : { ...state, visits: state.visits + 1 });

if (cluster.isPrimary) {
  await store.schema.migrate();
  // The first append makes what the projection stands in; two workers that both did would refuse a few requests.
  await store.appendToStream(`case-${randomUUID()}`, [{ type: 'CaseOpened', data: {} }]);
  for (let worker = 0; worker < Number(process.env.WORKERS); worker++) cluster.fork();
} else {
  const app = Fastify();
  app.post('/cases', { schema: { body: { type: 'object', required: ['place', 'sex'], properties: { place: { type: 'string' }, sex: { type: 'string' } } } } }, async (request, reply) => {
    const id = randomUUID();
    const opened = { type: 'CaseOpened', data: { place: request.body.place, sex: request.body.sex, at: new Date().toISOString() } };
    await store.appendToStream(`case-${id}`, [opened], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
    return reply.code(201).header('Location', `/cases/${id}`).send({ id });
  });
  app.post('/cases/:id/visits', { schema: { body: { type: 'object', required: ['wellbeing'], properties: { wellbeing: { type: 'integer' } } } } }, async (request, reply) => {
    const stream = `case-${request.params.id}`;
    const { state, currentStreamVersion } = await store.aggregateStream(stream, { evolve, initialState: () => ({}) });
    if (state.visits === undefined) return reply.code(404).send();
    const visit = { type: 'VisitRecorded', data: { wellbeing: request.body.wellbeing, at: new Date().toISOString() } };
    await store.appendToStream(stream, [visit], { expectedStreamVersion: currentStreamVersion });
    return reply.code(204).send();
  });
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
}
