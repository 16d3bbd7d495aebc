/** Options for the look and behaviour of marks. */
import type { Settings } from '#src/shared/storage/settings';
import { changeSettings } from '#src/shared/storage/settings-store';
import { keep } from '../parts/keep';
import { Legend } from '../parts/legend';
import { Check, Choice, Section } from './section';

export function Marks({ settings }: { settings: Settings }) {
  return (
    <Section id="marks" title="marks_title">
      <Legend />
      <Choice
        name="marks"
        legend="marks_title"
        value={settings.marks}
        choose={(marks) => void keep(changeSettings(() => ({ marks })))}
        options={[
          { value: 'highlights', title: 'marks_highlights', hint: 'marks_highlights_hint' },
          { value: 'elements', title: 'marks_elements', hint: 'marks_elements_hint' },
        ]}
      />
      <Check
        title="marks_fade"
        hint="marks_fade_hint"
        on={settings.fadeRead}
        change={(fadeRead) => void keep(changeSettings(() => ({ fadeRead })))}
      />
      <Check
        title="marks_hover"
        hint="marks_hover_hint"
        on={settings.hoverPreview}
        change={(hoverPreview) => void keep(changeSettings(() => ({ hoverPreview })))}
      />
    </Section>
  );
}
