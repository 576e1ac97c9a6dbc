import type { ChartPartDto, ProcedureDto } from '../../../../libs/api-client';
import { procedureOf } from '../api/procedure.server';
import type { Visit } from '../api/procedure.server';
import { languages } from '../language/languages';
import type { Language } from '../language/languages';
import { languageOfPath } from '../language/path';
import { textsIn } from '../language/texts.server';
import { furnished, plannedBoxes } from './chart-boxes';
import { commonEnds, plannedArrows } from './chart-arrows';
import { layOut } from './lay-out.server';
import type { Picture, Station } from './picture';

/** By procedure, version and language: none of it changes while the server runs. */
const drawn = new Map<string, Promise<Picture>>();

function stationsOf({ nodes, edges }: ChartPartDto): Station[] {
  const labels = new Map(nodes.map(({ path, label }) => [path, label]));
  return nodes.map(({ path, label, turn }) => {
    const next = edges.filter(({ from, to }) => from === path && to !== path).map(({ to }) => labels.get(to) ?? to);
    return { path, label, turn, next: [...new Set(next)] };
  });
}

async function draw({ chart: { overview }, steps }: ProcedureDto, language: Language): Promise<Picture> {
  const fromRight = languages[language].direction === 'rtl';
  const boxes = plannedBoxes(overview, (label) => textsIn(language).t(label), language);
  const laid = await layOut(boxes, plannedArrows(overview, steps), fromRight);
  return {
    ...laid,
    boxes: laid.boxes.map((box) => furnished(box, fromRight)),
    ends: commonEnds(overview),
    stations: stationsOf(overview),
  };
}

/**
 * The picture of a procedure in the language of the page, for {@link ProcedurePicture}. Drawn once, kept while the server
 * runs.
 * @param of a case, or whatever else names a procedure and its version
 * @throws the page that says why, where the API does not know the procedure
 */
export async function pictureOf(
  { procedure, version }: { readonly procedure: string; readonly version: string },
  visit: Visit,
): Promise<Picture> {
  const language = languageOfPath(new URL(visit.request.url).pathname);
  const name = [procedure, version, language].join('/');
  const kept = drawn.get(name);
  if (kept) return kept;
  const drawing = draw(await procedureOf({ procedure, version }, visit), language);
  drawn.set(name, drawing);
  drawing.catch(() => drawn.delete(name));
  return drawing;
}
