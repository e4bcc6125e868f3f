# SPDX-FileCopyrightText: 2026 23 saker – och sedan? contributors
#
# SPDX-License-Identifier: MIT
"""Exports: quizzes, lessons and plans in the formats that other systems read.

    from studycircle.activities.definitions import lesson_activities
    from studycircle.export.exports import Sources, lesson_exports, plan_exports, quiz_exports
    from studycircle.export.exports import whole_course
    from studycircle.export.losses import by_sentence

    sources = Sources(course, lesson_activities(course), site)
    for lesson in course.lessons:
        made = [*lesson_exports(sources, lesson)]
        for quiz in sources.quizzes(lesson):
            made += quiz_exports(quiz, lesson.named)
        for one in made:
            write_if_changed(folder / one.name, one.content)
            lost = by_sentence(one.losses)  # what to say of it on the page: sentence → questions
    for plan in (whole_course(course), *course.plans):
        made = plan_exports(sources, plan)

formats.py says what the formats are; losses.py alone says what a question loses in each. From there
quiz_*.py and qti*.py write questions, and imscc.py and scorm.py pack pages, which page.py and built.py
take from the site.
"""
