/** Nothing; without this file Next takes the one of Apron, in the folder above. */
export function register(): void {}
