// The part of tesseract.js-core that is used; the package comes without types. Its names are those of
// Tesseract's own C++ interface.

export interface TesseractModule {
  FS: {
    writeFile(path: string, bytes: Uint8Array, options?: { canOwn?: boolean }): void;
    unlink(path: string): void;
  };
  TessBaseAPI: new () => TesseractApi;
  /** 0 for what C++ knows as a null pointer. */
  getPointer(object: object): number;
  destroy(object: object): void;
}

export interface TesseractApi {
  /** @returns 0 when the language could be loaded from the module's own files */
  Init(dataPath: null, language: string, engine: number): number;
  /** Takes what lies at "/input" of the module's own files; other than 0 when that is no picture. */
  SetImageFile(exifOrientation: number, radians: number): number;
  Recognize(monitor: null): number;
  GetIterator(): ResultIterator;
}

export interface ResultIterator {
  Confidence(level: number): number;
  GetUTF8Text(level: number): string;
  Next(level: number): boolean;
}

/** A loaded recogniser with its language. */
export interface Tesseract {
  module: TesseractModule;
  api: TesseractApi;
}
