// The load generator, in a process of its own: `fork`ed with { url, tokens, connections, seconds } as its first
// message, answers { requests, seconds, p50Ms, p99Ms, failed }.
import autocannon from 'autocannon';

process.once('message', async ({ url, tokens, draft, connections, seconds }) => {
  let next = 0;
  const result = await autocannon({
    url: `${url}/api/v1/tickets`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
    connections,
    duration: seconds,
    setupClient: (client) =>
      client.setHeaders({
        'content-type': 'application/json',
        authorization: `Bearer ${tokens[next++ % tokens.length]}`,
      }),
  });
  process.send({
    requests: result['2xx'],
    failed: result.non2xx + result.errors,
    seconds: (result.finish - result.start) / 1_000,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  });
  process.disconnect();
});
