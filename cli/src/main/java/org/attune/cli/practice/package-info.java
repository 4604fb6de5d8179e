/// `attune fit` and `attune rates`: what a practice's own courses teach, and how often rules fire by chance on courses like them.
@NullMarked
package org.attune.cli.practice;

import org.jspecify.annotations.NullMarked;
