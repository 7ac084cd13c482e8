// All that is told of a lever when somebody asks: loaded then.
export { explanationOf } from '../../scenario/explanations';
export { exampleOf } from '../../scenario/lever-examples';
export { sourceOf } from '../../scenario/sources';
