const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What is taken in, with the endings of a file name that go with it; the first is given where a name has none. */
export const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'text', 'csv', 'md', 'log'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${openDocument}.text`]: ['odt'],
  [`${openDocument}.spreadsheet`]: ['ods'],
  [`${openDocument}.presentation`]: ['odp'],
};

/** Whether files of this type are archives whose contents have to be looked at. */
export const isArchive = (mediaType: string): boolean => mediaType.startsWith('application/vnd.');

/** The types in words, for whoever sent something else. */
export const acceptedTypes = 'PDF, PNG, JPEG, WebP, docx, xlsx, pptx, odt, ods, odp and plain text';
