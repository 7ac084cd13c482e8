import { digestsOf } from '../digests';

onmessage = ({ data }: MessageEvent<string>) => postMessage(digestsOf(JSON.parse(data)));
