package org.ayni.reporting.narrative;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.security.Caller;
import org.ayni.reporting.framework.FrameworkService;
import org.ayni.reporting.period.PeriodFigures;

/** Takes texts in. */
@Singleton
public class NarrativeService {

    private final NarrativeRepository narratives;
    private final FrameworkService framework;
    private final PeriodFigures periods;
    private final Commands commands;
    private final Caller caller;

    NarrativeService(
            NarrativeRepository narratives,
            FrameworkService framework,
            PeriodFigures periods,
            Commands commands,
            Caller caller) {
        this.narratives = narratives;
        this.framework = framework;
        this.periods = periods;
        this.commands = commands;
        this.caller = caller;
    }

    /** Writes about an indicator that exists, in a period that exists; whether it is approved does not matter. */
    @Transactional
    public Answer write(WriteNarrative command) {
        return commands.once(command, () -> {
            framework.current().indicator(command.indicator());
            periods.endOf(command.period());
            Narrative narrative = new Narrative(
                    Ids.next(),
                    command.indicator(),
                    command.period(),
                    command.kind(),
                    command.text(),
                    caller.subject(),
                    commands.today(),
                    commands.now());
            narratives.add(narrative);
            commands.audit("narrative/" + narrative.id(), "write", null, narrative);
            return Answer.created("/v1/narratives?indicator=" + narrative.indicator(), narrative);
        });
    }
}
