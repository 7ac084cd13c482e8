import * as Comlink from 'comlink';
import { createEngine } from './engine';
import { served } from './serve';

Comlink.expose(served(createEngine()));

// The page waits for this message; without it the worker did not start.
postMessage('ready');
