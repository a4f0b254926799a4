/**
 * Which versions of its libraries an ELF file needs: the names in its section `.gnu.version_r`,
 * such as `GLIBC_2.28`. Layout: https://refspecs.linuxfoundation.org/LSB_5.0.0 (symbol versioning).
 */

/** The file is ELF, but cannot be read. */
export class ElfError extends Error {}

const magic = Buffer.from('\x7fELF', 'latin1');

/** The class and the byte order that are read: 64 bits, little endian. */
const identification = { classAt: 4, class64: 2, orderAt: 5, littleEndian: 1 } as const;

/** The type of `.gnu.version_r`. */
const neededVersions = 0x6ffffffe;

interface Section {
  readonly type: number;
  readonly offset: number;
  /** For the needed versions: the index of the section of their names. */
  readonly link: number;
  /** For the needed versions: how many libraries they are of. */
  readonly info: number;
}

function sectionsOf(file: Buffer): Section[] {
  const start = Number(file.readBigUInt64LE(40));
  const [size, count] = [file.readUInt16LE(58), file.readUInt16LE(60)];
  // A dynamic file without them is rare, and would look as if it needed nothing.
  if (count === 0) throw new ElfError('it has no section headers');
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size;
    return {
      type: file.readUInt32LE(at + 4),
      offset: Number(file.readBigUInt64LE(at + 24)),
      link: file.readUInt32LE(at + 40),
      info: file.readUInt32LE(at + 44),
    };
  });
}

function textAt(file: Buffer, start: number): string {
  const end = file.indexOf(0, start);
  if (start >= file.length || end < 0) throw new ElfError('it is truncated');
  return file.toString('latin1', start, end);
}

/** The versions of one section: a list of libraries, each with a list of versions. */
function versionsIn(file: Buffer, section: Section, names: number): string[] {
  const versions: string[] = [];
  let library = section.offset;
  for (let left = section.info; left > 0; left -= 1) {
    const count = file.readUInt16LE(library + 2);
    let version = library + file.readUInt32LE(library + 8);
    for (let index = 0; index < count; index += 1) {
      versions.push(textAt(file, names + file.readUInt32LE(version + 8)));
      version += file.readUInt32LE(version + 12);
    }
    library += file.readUInt32LE(library + 12);
  }
  return versions;
}

/**
 * Returns the versions that an ELF file needs of its libraries, none for a static one; null for a
 * file that is not ELF.
 *
 * @throws ElfError when it is of another class or byte order, or truncated
 */
export function readNeededVersions(file: Buffer): readonly string[] | null {
  if (!file.subarray(0, magic.length).equals(magic)) return null;
  const { classAt, class64, orderAt, littleEndian } = identification;
  if (file[classAt] !== class64 || file[orderAt] !== littleEndian) {
    throw new ElfError('it is not of 64 bits and little endian');
  }
  try {
    const sections = sectionsOf(file);
    return sections
      .filter(({ type }) => type === neededVersions)
      .flatMap((section) => versionsIn(file, section, sections[section.link]?.offset ?? Infinity));
  } catch (error) {
    if (error instanceof RangeError) throw new ElfError('it is truncated', { cause: error });
    throw error;
  }
}
