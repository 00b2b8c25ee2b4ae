<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApplicationVerbs</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories written out.</source>
        <translation>
            <numerusform>%n story written out.</numerusform>
            <numerusform>%n stories written out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories read in.</source>
        <translation>
            <numerusform>%n story read in.</numerusform>
            <numerusform>%n stories read in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems: {0}</source>
        <translation>
            <numerusform>%n problem: {0}</numerusform>
            <numerusform>%n problems: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well; %n unread or starred stories are not here whole.</source>
        <translation>
            <numerusform>All is well; %n unread or starred story is not here whole.</numerusform>
            <numerusform>All is well; %n unread or starred stories are not here whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories fetched.</source>
        <translation>
            <numerusform>%n story fetched.</numerusform>
            <numerusform>%n stories fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies written again.</source>
        <translation>
            <numerusform>%n copy written again.</numerusform>
            <numerusform>%n copies written again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be had.</source>
        <translation>
            <numerusform>%n thing could not be had.</numerusform>
            <numerusform>%n things could not be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyVerbs</name>
    <message numerus="yes">
        <source>%n copies saved in {0}.</source>
        <translation>
            <numerusform>%n copy saved in {0}.</numerusform>
            <numerusform>%n copies saved in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be had.</source>
        <translation>
            <numerusform>%n picture could not be had.</numerusform>
            <numerusform>%n pictures could not be had.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n stories only the feed’s text could be had.</source>
        <translation>
            <numerusform>Of %n story only the feed’s text could be had.</numerusform>
            <numerusform>Of %n stories only the feed’s text could be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowingVerbs</name>
    <message numerus="yes">
        <source>You follow {0} now: %n stories.</source>
        <translation>
            <numerusform>You follow {0} now: %n story.</numerusform>
            <numerusform>You follow {0} now: %n stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site has %n more feeds.</source>
        <translation>
            <numerusform>The site has %n more feed.</numerusform>
            <numerusform>The site has %n more feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources added.</source>
        <translation>
            <numerusform>%n source added.</numerusform>
            <numerusform>%n sources added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: {0}</source>
        <translation>
            <numerusform>%n refused: {0}</numerusform>
            <numerusform>%n refused: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread of {0}</source>
        <translation>
            <numerusform>%n unread of {0}</numerusform>
            <numerusform>%n unread of {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by words</source>
        <translation>
            <numerusform>%n hidden by words</numerusform>
            <numerusform>%n hidden by words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MuteWords</name>
    <message numerus="yes">
        <source>They hide %n stories now.</source>
        <translation>
            <numerusform>They hide %n story now.</numerusform>
            <numerusform>They hide %n stories now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyVerbs</name>
    <message numerus="yes">
        <source>%n stories are hidden by these words.</source>
        <translation>
            <numerusform>%n story is hidden by these words.</numerusform>
            <numerusform>%n stories are hidden by these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message numerus="yes">
        <source>%n new stories.</source>
        <translation>
            <numerusform>%n new story.</numerusform>
            <numerusform>%n new stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources could not be read; the dot beside each says why.</source>
        <translation>
            <numerusform>%n source could not be read; the dot beside it says why.</numerusform>
            <numerusform>%n sources could not be read; the dot beside each says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryVerbs</name>
    <message numerus="yes">
        <source>%n marked read.</source>
        <translation>
            <numerusform>%n marked read.</numerusform>
            <numerusform>%n marked read.</numerusform>
        </translation>
    </message>
</context>
</TS>
