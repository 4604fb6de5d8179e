package org.attune.web;

import org.attune.web.clips.ClipDesk;
import org.attune.web.material.MaterialDesk;
import org.attune.web.material.PlayDesk;
import org.attune.web.transcripts.NamesDesk;
import org.attune.web.transcripts.OwnTranscripts;
import org.attune.web.transcripts.PlacesDesk;
import org.attune.web.transcripts.TranscriptDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of what sessions leave behind besides forms.
@Configuration(proxyBeanMethods = false)
@Import({MaterialDesk.class, PlayDesk.class, OwnTranscripts.class, TranscriptDesk.class, PlacesDesk.class,
        NamesDesk.class, ClipDesk.class})
class MaterialParts {}
