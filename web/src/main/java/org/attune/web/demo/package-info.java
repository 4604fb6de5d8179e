/// A practice of invented cases, to look around in.
@NullMarked
package org.attune.web.demo;

import org.jspecify.annotations.NullMarked;
