export function userReadme(readme: string): string;
