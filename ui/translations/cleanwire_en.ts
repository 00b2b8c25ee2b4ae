<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApplicationVerbs</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories exported.</source>
        <translation>
            <numerusform>%Ln story exported.</numerusform>
            <numerusform>%Ln stories exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories imported.</source>
        <translation>
            <numerusform>%Ln story imported.</numerusform>
            <numerusform>%Ln stories imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyVerbs</name>
    <message numerus="yes">
        <source>%Ln copies saved in {0}.</source>
        <translation>
            <numerusform>%Ln copy saved in {0}.</numerusform>
            <numerusform>%Ln copies saved in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures could not be had.</source>
        <translation>
            <numerusform>%Ln picture could not be had.</numerusform>
            <numerusform>%Ln pictures could not be had.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln stories only the feed’s text could be had.</source>
        <translation>
            <numerusform>Of %Ln story only the feed’s text could be had.</numerusform>
            <numerusform>Of %Ln stories only the feed’s text could be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories</source>
        <translation>
            <numerusform>%Ln story</numerusform>
            <numerusform>%Ln stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread of {0}</source>
        <translation>
            <numerusform>%Ln unread of {0}</numerusform>
            <numerusform>%Ln unread of {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden by words</source>
        <translation>
            <numerusform>%Ln hidden by words</numerusform>
            <numerusform>%Ln hidden by words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowingVerbs</name>
    <message numerus="yes">
        <source>You follow {0} now: %Ln stories.</source>
        <translation>
            <numerusform>You follow {0} now: %Ln story.</numerusform>
            <numerusform>You follow {0} now: %Ln stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The site has %Ln more feeds.</source>
        <translation>
            <numerusform>The site has %Ln more feed.</numerusform>
            <numerusform>The site has %Ln more feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources added.</source>
        <translation>
            <numerusform>%Ln source added.</numerusform>
            <numerusform>%Ln sources added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {0}</source>
        <translation>
            <numerusform>%Ln refused: {0}</numerusform>
            <numerusform>%Ln refused: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MuteWords</name>
    <message numerus="yes">
        <source>They hide %Ln stories now.</source>
        <translation>
            <numerusform>They hide %Ln story now.</numerusform>
            <numerusform>They hide %Ln stories now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyVerbs</name>
    <message numerus="yes">
        <source>%Ln stories are hidden by these words.</source>
        <translation>
            <numerusform>%Ln story is hidden by these words.</numerusform>
            <numerusform>%Ln stories are hidden by these words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems: {0}</source>
        <translation>
            <numerusform>%Ln problem: {0}</numerusform>
            <numerusform>%Ln problems: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well; %Ln unread or starred stories are not here whole.</source>
        <translation>
            <numerusform>All is well; %Ln unread or starred story is not here whole.</numerusform>
            <numerusform>All is well; %Ln unread or starred stories are not here whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stories fetched.</source>
        <translation>
            <numerusform>%Ln story fetched.</numerusform>
            <numerusform>%Ln stories fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies written again.</source>
        <translation>
            <numerusform>%Ln copy written again.</numerusform>
            <numerusform>%Ln copies written again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things could not be had.</source>
        <translation>
            <numerusform>%Ln thing could not be had.</numerusform>
            <numerusform>%Ln things could not be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceVerbs</name>
    <message numerus="yes">
        <source>%Ln new stories.</source>
        <translation>
            <numerusform>%Ln new story.</numerusform>
            <numerusform>%Ln new stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources could not be read; the dot beside each says why.</source>
        <translation>
            <numerusform>%Ln source could not be read; the dot beside it says why.</numerusform>
            <numerusform>%Ln sources could not be read; the dot beside each says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources were not asked: their servers want to be left alone, the longest until {0}.</source>
        <translation>
            <numerusform>%Ln source was not asked: its server wants to be left alone until {0}.</numerusform>
            <numerusform>%Ln sources were not asked: their servers want to be left alone, the longest until {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryVerbs</name>
    <message numerus="yes">
        <source>%Ln marked read.</source>
        <translation>
            <numerusform>%Ln marked read.</numerusform>
            <numerusform>%Ln marked read.</numerusform>
        </translation>
    </message>
</context>
</TS>
