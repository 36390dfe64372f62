import { ServerResponse, type IncomingMessage } from 'node:http';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { pacsAddress } from './pacsAddress';

/** Answers a request, or hands it on with `next`. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Hands requests below `prefix` to a DICOMweb server. The browser then sees one origin, so no PACS
 * has to be configured for cross-origin requests. Name and password in `pacs` become basic
 * authorisation unless the browser sends its own. An unreachable PACS is answered with 502 and words.
 */
export function pacsProxy(prefix: string, pacs: URL): Middleware {
  const { root, authorization } = pacsAddress(pacs);
  const target = new URL(root);
  const proxy = createProxyMiddleware({
    target: target.origin,
    changeOrigin: true,
    pathRewrite: path => target.pathname.replace(/\/$/, '') + path.slice(prefix.length),
    on: {
      proxyReq(outgoing, request) {
        // Lets the PACS write addresses (BulkDataURI) that the browser can reach.
        outgoing.setHeader('Forwarded', `host=${request.headers.host ?? ''};proto=http`);
        if (authorization !== undefined && request.headers.authorization === undefined) {
          outgoing.setHeader('Authorization', authorization);
        }
      },
      error(error, _request, response) {
        if (!(response instanceof ServerResponse) || response.headersSent) {
          response.destroy();
          return;
        }
        response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
        response.end(`The PACS at ${target.host} cannot be reached (${error.message}).`);
      },
    },
  });
  return (request, response, next) => {
    const path = request.url ?? '/';
    if (path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`)) {
      void proxy(request, response, next);
    } else {
      next();
    }
  };
}
