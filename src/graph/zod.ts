import * as z from 'zod';

// The built app runs under a Content-Security-Policy without eval, so schemas may not compile themselves.
z.config({ jitless: true });

export { z };
