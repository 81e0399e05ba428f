import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/**
 * What a browser may do with our pages. Scripts run only when the template that wrote the page gave them this
 * request's nonce: a file somebody made us serve is not one. `embedOrigins` may frame the pages; a handler's own header stays.
 */
export function securityHeaders(embedOrigins: readonly string[], https: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: [NONCE],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: embedOrigins.includes('*') ? ['*'] : ["'self'", ...embedOrigins],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    referrerPolicy: 'no-referrer',
    // frame-ancestors says it better, and the older header cannot name several origins.
    xFrameOptions: false,
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    overwrite: false,
  });
}
