/// What Attune says about tensions in words: markers of what people do, cards of what helps, tags of tellings, and the names of
/// stages and endings. Their texts are data that others read in; here is what they must be.
@NullMarked
package org.attune.core.tension.guide;

import org.jspecify.annotations.NullMarked;
