// A file of its own: what is loaded on demand here is also part of larger parts of the page.
export { readAssignment } from './assignment';
