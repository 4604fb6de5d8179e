/// The practice in a browser: how the server starts, what it is told, and what guards it.
@NullMarked
package org.attune.web;

import org.jspecify.annotations.NullMarked;
