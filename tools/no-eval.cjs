// In place of `eval` in @stdlib, which asks by it what the browser can do: the page's policy refuses
// it anyway, and browsers would report every attempt.
module.exports = () => {
  throw new EvalError('Text does not become code here.');
};
