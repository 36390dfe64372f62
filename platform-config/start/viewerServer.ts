import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { appConfigFile, LOOPBACK, pluginFolder, portError } from '../common/index';
import { pacsProxy, type Middleware } from './pacsProxy';

/** What the viewer's web server serves. */
export interface ViewerServerOptions {
  /** The prebuilt viewer's files. */
  readonly viewerFolder: string;
  /** The DICOMweb root that `/dicom-web` stands for. */
  readonly pacs: URL;
  /** Zero or left out: any free port. */
  readonly port?: number;
  /** Asked first for every request; tests use it to make a PACS fail. */
  readonly middleware?: readonly Middleware[];
  /** Text of `app-config.js`; left out: the configuration with the plugin. */
  readonly appConfig?: string;
}

/** A running web server of the viewer. */
export interface ViewerServer {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the viewer, its configuration, the plugin and the PACS from one address, so that the browser
 * sees a single origin. Listens on this computer only. Throws a UserError when the port is taken.
 */
export async function startViewerServer(options: ViewerServerOptions): Promise<ViewerServer> {
  const handlers = [
    ...(options.middleware ?? []),
    pacsProxy('/dicom-web', options.pacs),
    appConfig(options.appConfig ?? readFileSync(appConfigFile, 'utf8')),
    // `dev`: files are looked up at each request, so that a new build needs no restart.
    under('/plugins/sacroplasty-target', sirv(pluginFolder, { dev: true, etag: true })),
    sirv(options.viewerFolder, { single: true, etag: true }),
  ];
  const server = createServer((request, response) => {
    const pass = (index: number): void => {
      const handler = handlers[index];
      if (handler === undefined) notFound(response);
      else
        handler(request, response, () => {
          pass(index + 1);
        });
    };
    pass(0);
  });
  const port = options.port ?? 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => {
      reject(portError(error, port));
    });
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  const actual = address !== null && typeof address !== 'string' ? address.port : port;
  return {
    url: `http://${LOOPBACK}:${String(actual)}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function appConfig(text: string): Middleware {
  return (request, response, next) => {
    if (request.url?.split('?')[0] !== '/app-config.js') {
      next();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(text);
  };
}

/** Serves only below `prefix`, and a plain 404 for what is not there: never the viewer's start page. */
function under(prefix: string, handler: Middleware): Middleware {
  return (request, response, next) => {
    const url = request.url ?? '/';
    if (!url.startsWith(`${prefix}/`)) {
      next();
      return;
    }
    request.url = url.slice(prefix.length);
    handler(request, response, () => {
      notFound(response);
    });
  };
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Not found');
}
