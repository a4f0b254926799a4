/** Preloaded into a process (`--import`): no addon loads, as on a machine with an older C library. */
process.dlopen = () => {
  const message = "/lib64/libc.so.6: version `GLIBC_2.34' not found (required by the addon)";
  throw Object.assign(new Error(message), { code: 'ERR_DLOPEN_FAILED' });
};
