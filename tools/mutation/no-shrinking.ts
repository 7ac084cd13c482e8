import fc from 'fast-check';

// A mutant is killed by the first case that fails; the smallest one is of no interest.
fc.configureGlobal({ endOnFailure: true });
