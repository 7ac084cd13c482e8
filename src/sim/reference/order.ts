import type { COST_PARTS, FLAG, Outcome } from '../codes';
