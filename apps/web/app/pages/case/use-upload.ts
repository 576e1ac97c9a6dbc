import { useState } from 'react';
import type { Problem } from '../../../../../libs/api-client';
import { useLocation, useNavigate } from 'react-router';
import { languageOfPath } from '../../language/path';
import type { Typed } from './typed';

interface Upload {
  /** Part of 1 that has been sent; null while nothing is. */
  readonly sent: number | null;
  readonly problem: Problem | null;
  /** What stood in the texts when it was refused. */
  readonly typed: Typed | null;
  readonly send: (form: HTMLFormElement) => void;
}

const textsOf = (form: FormData): Typed =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, [value]]] : [])));

/** No answer, or one that is no problem document. */
const brokenOff = (status: number): Problem =>
  ({ type: 'about:blank', title: '', status, detail: '', code: 'too-busy' }) as unknown as Problem;

const problemIn = ({ response, status }: XMLHttpRequest): Problem =>
  typeof response === 'object' && response !== null ? (response as Problem) : brokenOff(status);

/** Sends a form with a file to the API itself, telling how far it is; the form stays as it is until it has arrived. */
export function useUpload(id: string, firstKey: string): Upload {
  const navigate = useNavigate();
  const language = languageOfPath(useLocation().pathname);
  const [state, setState] = useState<Omit<Upload, 'send'>>({ sent: null, problem: null, typed: null });
  const [key, setKey] = useState(firstKey);
  const send = (element: HTMLFormElement): void => {
    if (state.sent !== null) return;
    const form = new FormData(element);
    const request = new XMLHttpRequest();
    const fail = (): void => {
      setState({ sent: null, problem: problemIn(request), typed: textsOf(form) });
      // What was refused may be sent otherwise now, which the same key would not allow.
      setKey(crypto.randomUUID());
    };
    request.upload.onprogress = ({ loaded, total }) =>
      setState((was) => ({ ...was, sent: total > 0 ? loaded / total : 0 }));
    request.onload = () => {
      if (request.status < 300) void navigate(`/${language}/cases/${id}/papers?done=paper`);
      else fail();
    };
    request.onerror = fail;
    request.open('POST', `/api/v1/cases/${id}/documents`);
    request.responseType = 'json';
    request.setRequestHeader('idempotency-key', key);
    setState({ sent: 0, problem: null, typed: null });
    request.send(form);
  };
  return { ...state, send };
}
