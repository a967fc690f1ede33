import { parentPort, workerData } from 'node:worker_threads';
import { cutFaces, type FaceJob } from './face-cutter.ts';

/** A thread that cuts the faces it was started with, and tells of each. */
const job: FaceJob = workerData;
await cutFaces(job, (file) => parentPort?.postMessage(file));
