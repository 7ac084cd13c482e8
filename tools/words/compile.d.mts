export const generated: string;
export function areas(): string[];
export function ensureWords(): void;
