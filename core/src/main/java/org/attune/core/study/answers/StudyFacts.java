package org.attune.core.study.answers;

/// What a study rests on.
///
/// @param cases how many cases had a session
/// @param sessions how many sessions they had
/// @param withoutForm how many of these had no score
/// @param outcomes how many scores there are on the outcome's scale
/// @param withEnding of how many cases somebody said how they ended
public record StudyFacts(int cases, long sessions, long withoutForm, long outcomes, int withEnding) {}
