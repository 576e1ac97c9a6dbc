import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../../../../libs/api-client';
import type { Papers } from './load-papers.server';
import type { PaperProblem } from './paper-mistakes';

/** A file on its way. */
export interface Upload {
  readonly send: (event: FormEvent<HTMLFormElement>) => void;
  readonly cancel: () => void;
  /** Part that has left, from 0 to 1; null while none is on its way. */
  readonly progress: number | null;
}

function problemIn({ responseText, status }: XMLHttpRequest): PaperProblem {
  try {
    return JSON.parse(responseText) as Problem;
  } catch {
    return { code: status === 413 ? 'payload-too-large' : 'too-busy' };
  }
}

/** Sends a paper straight to the API, which a browser can tell the progress of. */
export function useUpload(
  { id, formKey, seat, limit }: Papers,
  report: (problem: PaperProblem | null) => void,
): Upload {
  const [progress, setProgress] = useState<number | null>(null);
  const request = useRef<XMLHttpRequest | null>(null);
  const navigate = useNavigate();
  const failed = (problem: PaperProblem): void => {
    setProgress(null);
    report(problem);
  };
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    // It would be refused after minutes on a slow line.
    if (file instanceof File && file.size > limit) return failed({ code: 'payload-too-large' });
    const sending = new XMLHttpRequest();
    request.current = sending;
    sending.open('POST', `/api/v1/cases/${id}/documents`);
    sending.setRequestHeader('Idempotency-Key', formKey);
    if (seat) sending.setRequestHeader('Acting-Seat', seat);
    sending.upload.onprogress = ({ loaded, total }) => setProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => failed({ code: 'offline' });
    sending.onload = () => {
      if (sending.status < 300) void navigate(`?added=${formKey}`, { replace: true });
      else failed(problemIn(sending));
    };
    report(null);
    setProgress(0);
    sending.send(form);
  };
  const cancel = (): void => {
    request.current?.abort();
    setProgress(null);
  };
  return { send, cancel, progress };
}
