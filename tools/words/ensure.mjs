// `npm run words`: the messages' functions, made anew where messages changed.
import { ensureWords } from './compile.mjs';

ensureWords();
