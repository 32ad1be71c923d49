import {
  Button,
  Group,
  Paper,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useHotkeys } from '@mantine/hooks'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '@/api/problem'
import { stages, visibilities, type Video } from '@/api/types'
import { useProblemToast } from '@/components/use-problem-toast'
import { useI18n } from '@/i18n/i18n'
import { showToast } from '@/lib/toasts'
import { useUpdateVideo } from './api/update-video'
import { ConflictDialog } from './conflict-dialog'
import {
  changesBetween,
  detailsOf,
  differing,
  fields,
  rules,
  type Details,
  type Field,
} from './details'
import { TagsField } from './tags-field'

const isField = (name: string): name is Field => fields.includes(name as Field)

const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

/** What people say about a video. */
export function MetadataForm({ video, editable }: { video: Video; editable: boolean }) {
  const { t } = useI18n()
  const update = useUpdateVideo(video.id)
  const tellProblem = useProblemToast()
  // what the typing began with; a newer state comes in only while nothing is typed
  const [base, setBase] = useState(video)
  const [theirs, setTheirs] = useState<Video>()
  const form = useForm<Details>({
    initialValues: detailsOf(video),
    validate: rules(t),
    validateInputOnBlur: true,
  })
  const before = detailsOf(base)
  const dirty = differing(before, form.values).length > 0
  const untouched = differing(before, detailsOf(video)).length === 0
  if (video.version > base.version && (!dirty || untouched)) {
    setBase(video)
    if (!dirty) form.setValues(detailsOf(video))
  }

  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t.video.leaveUnsaved),
    enableBeforeUnload: dirty,
  })

  const refused = (error: unknown) => {
    const problem = asProblem(error)
    if (problem.status === 412 && problem.body.current)
      return setTheirs(problem.body.current as Video)
    problem.errors.forEach(({ field, message }) => {
      const name = field.split(/[.[]/)[0] ?? ''
      if (isField(name)) form.setFieldError(name, message)
    })
    tellProblem(error)
  }

  const save = (values: Details, on: Video) => {
    const wanted = { ...values, title: values.title.trim() }
    update.mutate(
      { changes: changesBetween(detailsOf(on), wanted), version: on.version },
      {
        onSuccess: (saved) => {
          setTheirs(undefined)
          setBase(saved)
          form.setValues(detailsOf(saved))
          showToast({ text: t.video.saved, tone: 'good' })
        },
        onError: refused,
      },
    )
  }
  const submit = form.onSubmit(
    (values) => save(values, base),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus(),
  )
  useHotkeys([['mod+S', () => dirty && submit()]], [])

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="details-title">
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!editable} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          <Stack gap="md">
            <Title order={2} size="h4" id="details-title">
              {t.video.detailsTitle}
            </Title>
            <TextInput label={t.video.title} required {...form.getInputProps('title')} />
            <Textarea
              label={t.video.description}
              autosize
              minRows={3}
              maxRows={12}
              {...form.getInputProps('description')}
            />
            <TagsField {...form.getInputProps('tags')} />
            <Group grow align="flex-start">
              <Select
                label={t.video.visibility}
                description={t.visibilityHint[form.values.visibility]}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={optionsOf(visibilities, t.visibility)}
                allowDeselect={false}
                {...form.getInputProps('visibility')}
              />
              <Select
                label={t.video.stage}
                description={t.video.stageHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={optionsOf(stages, t.stage)}
                allowDeselect={false}
                {...form.getInputProps('pipelineStage')}
              />
            </Group>
            {editable && (
              <Group justify="flex-end">
                <Text size="sm" c="dimmed" role="status">
                  {dirty && t.video.unsaved}
                </Text>
                {dirty && (
                  <Button variant="default" onClick={() => form.setValues(before)}>
                    {t.video.discard}
                  </Button>
                )}
                <Button type="submit" disabled={!dirty} loading={update.isPending}>
                  {t.video.save}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
      {theirs && (
        <ConflictDialog
          base={before}
          mine={form.values}
          theirs={detailsOf(theirs)}
          busy={update.isPending}
          onClose={() => setTheirs(undefined)}
          onDecide={(decided) => {
            form.setValues(decided)
            setBase(theirs)
            save(decided, theirs)
          }}
        />
      )}
    </Paper>
  )
}
