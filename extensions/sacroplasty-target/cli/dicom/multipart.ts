import { parseMultipart } from '@remix-run/multipart-parser';
import { messageOf, UserError } from '../../../../platform-config/common';
import { cliMessages } from '../../src/messages';

/**
 * The one DICOM file in a `multipart/related` answer, or in a plain one, which some servers give.
 * @throws UserError when there is none.
 */
export async function singlePart(response: Response): Promise<ArrayBuffer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  if (!/^multipart\//i.test(type)) return body.buffer;
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw new UserError(cliMessages.noBoundary);
  try {
    const limit = body.length;
    for (const part of parseMultipart(body, { boundary: name, maxFileSize: limit, maxTotalSize: limit })) {
      return part.arrayBuffer;
    }
  } catch (error) {
    throw new UserError(cliMessages.damagedMultipart(messageOf(error)));
  }
  throw new UserError(cliMessages.emptyMultipart);
}
