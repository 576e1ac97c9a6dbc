/** Whether an address is the API's; every other one is a page's. */
export const isOfApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url);
