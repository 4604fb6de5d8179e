/// YAML as far as people write it by hand: mappings, lists and texts, each with its line.
@NullMarked
package org.attune.formats.yaml;

import org.jspecify.annotations.NullMarked;
