/** Says in one sentence what is missing where Node is too old to read the TypeScript of the other scripts. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This needs Node 22.18 or newer and runs under ${process.versions.node}: run npm install again, which brings it on Linux and Windows, or install it from nodejs.org.`,
  );
  process.exit(1);
}
