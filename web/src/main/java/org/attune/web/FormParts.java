package org.attune.web;

import org.attune.web.asking.AskDesk;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.forms.Taps;
import org.attune.web.instruments.CallsDesk;
import org.attune.web.instruments.FormsDesk;
import org.attune.web.instruments.ScoreDesk;
import org.attune.web.instruments.WordingDesk;
import org.attune.web.minute.AnswerDesk;
import org.attune.web.minute.LinkDesk;
import org.attune.web.minute.MinuteDesk;
import org.attune.web.minute.Minutes;
import org.attune.web.minute.Sittings;
import org.attune.web.sessions.HalfDesk;
import org.attune.web.sessions.HandOutDesk;
import org.attune.web.sessions.SessionDesk;
import org.attune.web.sessions.Sessions;
import org.attune.web.sheets.CorrectionDesk;
import org.attune.web.sheets.SheetDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of forms, of sessions and of the client's minute, and what they share.
@Configuration(proxyBeanMethods = false)
@Import({FormBook.class, Days.class, Taps.class, Minutes.class, Sittings.class, LinkDesk.class, MinuteDesk.class,
        AnswerDesk.class, Sessions.class, SessionDesk.class, AskDesk.class, HalfDesk.class, HandOutDesk.class,
        SheetDesk.class, CorrectionDesk.class,
        FormsDesk.class, CallsDesk.class, WordingDesk.class,
        ScoreDesk.class})
class FormParts {}
