// Loaded before a measured server starts: answers its parent's questions about CPU time and takes CPU profiles.
// Costs nothing while nobody asks.
import { Session } from 'node:inspector/promises';

const session = new Session();

const answers = {
  cpu: () => process.cpuUsage(),
  async startProfile() {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
  },
  async stopProfile() {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return profile;
  },
};

process.on('message', async ({ ask }) => process.send({ ask, answer: await answers[ask]() }));
