import type { TemplateForm } from '@/api/touches';

interface StarterWords {
  readonly name: string;
  readonly subject: string;
  readonly hello: string;
  readonly text: string;
  readonly unsubscribe: string;
}

/** A mail that is complete from the start: a greeting, a way out, and the same as plain text. */
export function starter({ name, subject, hello, text, unsubscribe }: StarterWords): TemplateForm {
  const html = `<div style="max-width:560px;margin:0 auto;padding:24px;font:15px/26px sans-serif;color:#12232b">
  <p>${hello}</p>
  <p>${text}</p>
  <p style="margin-top:32px;font-size:12px;color:#5d6f77">
    {{ brand.name }} · <a href="{{ unsubscribe_url }}" style="color:#5d6f77">${unsubscribe}</a>
  </p>
</div>
`;
  return { name, channel: 'email', subject, purpose: 'marketing', html, text: `${hello}\n\n${text}\n\n${unsubscribe}: {{ unsubscribe_url }}\n` };
}
