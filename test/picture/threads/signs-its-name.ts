import { parentPort, threadId } from 'node:worker_threads';

parentPort?.on('message', () => parentPort?.postMessage(Uint8Array.of(threadId % 256)));
